package org.glujava.lab.demo;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.glujava.lab.FuseMount;

/** A mount, and the times measured so far. */
final class MeasuredMount {
    private final FuseMount mount;
    private final List<IncludePath.Search> searches;
    private final long[] nanos;
    private int taken;
    private long wrong;

    MeasuredMount(FuseMount mount, IncludePath path, int rounds) {
        this.mount = mount;
        this.searches = path.searches(mount.mountPoint());
        this.nanos = new long[Math.multiplyExact(path.missesPerRound(), rounds)];
    }

    FuseMount mount() {
        return mount;
    }

    /**
     * Searches every file once, and reports progress before each. {@link File#exists} is one stat call, and throws no
     * exception for a missing name.
     */
    void round(Runnable alive) {
        for (IncludePath.Search search : searches) {
            alive.run();
            for (File miss : search.misses()) {
                long start = System.nanoTime();
                boolean exists = miss.exists();
                long end = System.nanoTime();
                nanos[taken++] = end - start;
                if (exists) {
                    wrong++;
                }
            }
            if (!search.hit().exists()) {
                wrong++;
            }
        }
    }

    /** Forgets the times of the warm-up, but not its wrong answers. */
    void forgetTimes() {
        taken = 0;
    }

    Stats stats() {
        return Stats.of(Arrays.copyOf(nanos, taken), wrong);
    }
}
