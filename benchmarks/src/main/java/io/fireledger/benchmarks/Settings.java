package io.fireledger.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is measured, and for how long.
 *
 * @param rounds how often everything is measured in turn; a first round, not counted, warms the virtual machine
 * @param seconds length of one measurement
 * @param only names of what is measured, with the number of callers, as in {@code store create x32}
 * @param warmUp seconds of everything in the round that is not counted
 * @param events in the log when the read side is measured
 * @param cases in the log when cases are measured; 0: as many as is usual
 * @param starts how often the server is started; 0: not at all
 */
record Settings(int rounds, double seconds, Pattern only, double warmUp, int starts, int events, int cases) {
    static Settings of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not name=value: " + argument);
            }
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return new Settings(
                Integer.parseInt(given.getOrDefault("rounds", "5")),
                Double.parseDouble(given.getOrDefault("seconds", "4")),
                Pattern.compile(given.getOrDefault("only", ".*")),
                Double.parseDouble(given.getOrDefault("warm-up", "6")),
                Integer.parseInt(given.getOrDefault("starts", "3")),
                Integer.parseInt(given.getOrDefault("events", "1000000")),
                Integer.parseInt(given.getOrDefault("cases", "0")));
    }
}
