-- Values of a block of fetches stand in portions from here on. Older blocks are read as they are; the number
-- alone keeps older programs, which would take the new ones for damaged, away.
SELECT 1;
