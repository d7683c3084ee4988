package io.fireledger.benchmarks;

import java.sql.SQLException;

/**
 * Fills a log with copies of real events, set by set in the database itself: valid rows with ids, positions and seqs of
 * their own. Half of them are the histories of a few enterprises, half are enterprises of one event. The marks of their
 * intake are not their own.
 */
final class ManyEvents {
    static final int OF_ONE = 1_000;

    private static final int SET = 100_000;

    private final Database database;

    ManyEvents(Database database) {
        this.database = database;
    }

    /** Identifier of one of those with a thousand events. */
    static String enterprise(long number) {
        return "E-01%024d".formatted(number);
    }

    /**
     * @param registered stream of an enterprise with its registration and at least one change
     * @return how many have a thousand events
     */
    int load(String registered, int events) throws SQLException {
        int histories = Math.max(1, events / 2 / OF_ONE);
        database.run(
                "create table bench_first as select * from event where aggregate_id = '" + registered + "' and seq = 0",
                "create table bench_later as select * from event where aggregate_id = '" + registered
                        + "' and seq = 1");
        for (int from = 0; from < histories; from += SET / OF_ONE) {
            int to = Math.min(histories, from + SET / OF_ONE);
            write(
                    registered,
                    "(select 'E-01' || lpad(n::text, 24, '0') as id, s as seq from generate_series(%d, %d) n, generate_series(0, %d) s order by s, n)"
                            .formatted(from, to - 1, OF_ONE - 1));
        }
        for (int from = histories * OF_ONE; from < events; from += SET) {
            write(
                    registered,
                    "(select 'E-02' || lpad(n::text, 24, '0') as id, 0 as seq from generate_series(%d, %d) n)"
                            .formatted(from, Math.min(events, from + SET) - 1));
        }
        database.run("drop table bench_first, bench_later", "analyze event, event_key, stream");
        return histories;
    }

    private void write(String registered, String ids) throws SQLException {
        String old = registered.substring(registered.indexOf(':') + 1);
        database.run("""
                do $$
                declare
                  head bigint;
                begin
                  select position into head from event_head for update;
                  perform make_event_partition(head + 1000000);
                  create temp table bench_set on commit drop as
                    select head + row_number() over () as position, gen_random_uuid() as event_id, 'enterprise:' || id as id,
                        id as plain, seq
                      from %1$s ids;
                  insert into event
                    select s.position, s.event_id, s.id, e.aggregate_type, s.seq, e.type, e.revision, e.recorded_at,
                        convert_to(replace(convert_from(e.payload, 'UTF8'), '%2$s', s.plain), 'UTF8'), e.metadata
                      from bench_set s join lateral (
                        select * from bench_first where s.seq = 0 union all select * from bench_later where s.seq > 0) e on true
                      order by s.position;
                  insert into event_key select event_id, position from bench_set;
                  insert into stream select id, max(seq) from bench_set group by id;
                  update event_head set position = (select max(position) from bench_set);
                end
                $$""".formatted(ids, old));
    }
}
