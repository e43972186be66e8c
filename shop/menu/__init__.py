"""What can be ordered, and the names it goes by: menus, their files, and what is wrong in them."""
