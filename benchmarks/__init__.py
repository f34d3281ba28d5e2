"""How fast the portal is, and how large: a generator of portals and a runner."""
