package io.fireledger.application.imports;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it starts; the header is line 1
 */
public record CsvRow(long line, List<String> cells) {}
