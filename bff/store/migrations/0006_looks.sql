-- When the look began that gave this answer: what was true then. Two looks may overlap, and the one that began first may end last.
alter table check_result add column look_began timestamptz;
