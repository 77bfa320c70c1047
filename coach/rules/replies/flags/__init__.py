"""What can be wrong with a text as a whole; one module for each kind of fault."""
