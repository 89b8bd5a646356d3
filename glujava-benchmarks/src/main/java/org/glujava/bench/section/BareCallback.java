package org.glujava.bench.section;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import java.util.Arrays;

/**
 * A program that measures JNA's callbacks alone: C calls a method that returns one of its two numbers. That is the least
 * that a call into Java costs over JNA.
 */
final class BareCallback {
    private static final int BLOCKS = 20;

    static final class Second implements Callback {
        public int callback(int first, int second) {
            return second;
        }
    }

    private BareCallback() {}

    static native long bench_call_back(Second callback, int calls);

    /** Prints the median of the CPU ns of a call. The arguments: the library, calls for warm-up, calls to measure. */
    public static void main(String[] arguments) {
        Native.register(BareCallback.class, arguments[0]);
        Second second = new Second();
        bench_call_back(second, Integer.parseInt(arguments[1]));
        int calls = Integer.parseInt(arguments[2]);
        double[] blocks = new double[BLOCKS];
        for (int i = 0; i < BLOCKS; i++) {
            blocks[i] = (double) bench_call_back(second, calls) / calls;
        }
        Arrays.sort(blocks);
        System.out.println(blocks[BLOCKS / 2]);
    }
}
