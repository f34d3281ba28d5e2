"""What a change does, for the person who reviews it: two portals to a report."""
