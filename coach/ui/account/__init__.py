"""Signing in and out, and one's account: plain HTML pages.

Real HTTP routes, because only a server's answer can set a cookie that no script
in the page can read. They work without a script.
"""
