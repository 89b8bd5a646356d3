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
public record Subject(String name, Supplier<Client> start) {
    /** A volume used through libgfapi, of these translators over one that makes files up. */
    public static Subject through(Ground ground, String name, Volume... above) {
        Volfile.Builder volfile = Volfile.builder().add(ground.madeUp("files"));
        for (Volume volume : above) {
            volfile.add(volume);
        }
        return of(ground, name, volfile.build());
    }

    /** A volume used through libgfapi. */
    public static Subject of(Ground ground, String name, Volfile volfile) {
        return new Subject(name, () -> ground.overVolumes(name, volfile, 1));
    }
}
