"""What replies are made of: moves, facts, flags, and the words that show them.

Everything here is knowledge, written as data with the few rules that read it.
The patterns are in the language of `coach.engines.patterns`.
"""
