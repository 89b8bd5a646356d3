package org.glujava.bench.measure;

import java.util.Arrays;
import org.glujava.lab.LabException;

/**
 * The times of a call in a block, in nanoseconds.
 * @param cpu CPU time of the calling threads
 * @param process CPU time of all threads of the process
 * @param wall elapsed time in a calling thread, on average
 * @param median elapsed time in a calling thread
 * @param p99 elapsed time in a calling thread
 */
public record Block(double cpu, double process, double wall, double median, double p99) {
    static Block parse(String line) {
        double[] values;
        try {
            values = Arrays.stream(line.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new LabException("the client answered '" + line + "', which is no row of times", e);
        }
        if (values.length != 5) {
            throw new LabException("the client answered '" + line + "' instead of five times");
        }
        return new Block(values[0], values[1], values[2], values[3], values[4]);
    }

    /** Returns the average over {@code calls} in this block and {@code others} in another one. */
    public Block and(int calls, Block other, int others) {
        double here = (double) calls / (calls + others);
        double there = 1 - here;
        return new Block(
                cpu * here + other.cpu * there,
                process * here + other.process * there,
                wall * here + other.wall * there,
                median * here + other.median * there,
                Math.max(p99, other.p99));
    }
}
