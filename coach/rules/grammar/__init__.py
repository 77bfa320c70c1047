"""What Bengali speakers' English gets wrong: our own rules, and what we make of LanguageTool's."""
