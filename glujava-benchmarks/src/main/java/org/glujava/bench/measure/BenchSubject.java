package org.glujava.bench.measure;

import java.util.function.Supplier;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/**
 * One of those that are compared.
 *
 * @param name its name in the tables
 * @param start starts a client of its own
 */
public record BenchSubject(String name, Supplier<BenchClient> start) {
    /** A volume used through libgfapi, of these translators over one that makes files up. */
    public static BenchSubject through(Ground ground, String name, Volume... above) {
        Volfile.Builder volfile = Volfile.builder().add(ground.madeUp("files"));
        for (Volume volume : above) {
            volfile.add(volume);
        }
        return of(ground, name, volfile.build());
    }

    /** A volume used through libgfapi. */
    public static BenchSubject of(Ground ground, String name, Volfile volfile) {
        return new BenchSubject(name, () -> ground.overVolumes(name, volfile, 1));
    }
}
