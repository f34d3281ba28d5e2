"""What the site says, room by room: English here, Vietnamese in locales/vi.po."""
