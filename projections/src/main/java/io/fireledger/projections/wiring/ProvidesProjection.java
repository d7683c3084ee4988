package io.fireledger.projections.wiring;

/** What answers questions from tables, and says how the tables are filled. */
public interface ProvidesProjection {
    Projection projection();
}
