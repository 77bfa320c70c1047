"""What proves who someone is: passwords, and a school's own sign-in (OpenID Connect)."""
