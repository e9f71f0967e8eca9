"""What pages share: the desk, a page of records, the list of what stands under one, dialogs, history."""
