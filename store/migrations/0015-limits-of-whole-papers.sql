-- A limit of a whole paper is counted for the desk that finished it in every version of the procedure: the days on which limits were kept are counted anew.

insert into rollup_marks select distinct day from rollup where kept > 0;
