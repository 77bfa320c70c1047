"""First-run set-up: an environment, Java and LanguageTool, on a machine with Python alone.

It runs before the environment exists: the standard library only, and nothing
of ours from outside this folder.
"""
