package org.glujava.bench.measure;

import java.util.function.Supplier;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/**
 * One of the compared variants.
 * @param name its name in the tables
 * @param start starts a client of its own
 */
public record BenchSubject(String name, Supplier<BenchClient> start) {
    /** Returns a volume that is used through libgfapi: these translators over one that simulates files. */
    public static BenchSubject through(BenchSetup ground, String name, Volume... above) {
        Volfile.Builder volfile = Volfile.builder().add(ground.madeUp("files"));
        for (Volume volume : above) {
            volfile.add(volume);
        }
        return of(ground, name, volfile.build());
    }

    /** Returns a volume that is used through libgfapi. */
    public static BenchSubject of(BenchSetup ground, String name, Volfile volfile) {
        return new BenchSubject(name, () -> ground.overVolumes(name, volfile, 1));
    }
}
