"""LanguageTool: one supervised server a machine, and the only speaker to it.

`engine.LanguageTool` is what others use. A small keeper process owns the Java
server and ends when the last app has gone; apps find it through a folder of
locks (`runtime_folder`), so no process id or port is ever trusted by itself.
"""
