"""Pure record -> record: lists merged, names mapped, what the network file knows applied."""
