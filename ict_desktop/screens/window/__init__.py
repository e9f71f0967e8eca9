"""The window itself: menus, pages, going from one to another, opening and closing."""
