"""What is handed to people: changes, messages, findings of audits."""
