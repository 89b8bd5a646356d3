package org.glujava.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glujava.lab.LabException;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** Measures how many heap bytes a calling thread allocates in a fop. */
public final class Allocation {
    private static final Pattern LINE = Pattern.compile("allocated=(\\d+)");
    private static final int CALLS = 20_000;

    private Allocation() {}

    /** Measures lookups of missing names through {@code translator}, after a number of warm-up calls. */
    public static List<Double> bytes(BenchSetup ground, Volume translator, int warmUp, int repeats) {
        Volfile volfile = Volfile.stack(ground.madeUp("files"), translator, ground.inJava("weigh"));
        List<Double> bytes = new ArrayList<>();
        try (BenchClient client = ground.overVolumes("weigh", volfile, 1)) {
            client.run("missing", warmUp);
            weigh(client);
            for (int i = 0; i < repeats; i++) {
                long before = weigh(client);
                long own = weigh(client) - before; // of a measurement without calls
                client.run("missing", CALLS);
                bytes.add((double) (weigh(client) - before - 2 * own) / CALLS);
            }
        }
        return bytes;
    }

    private static long weigh(BenchClient client) {
        client.run("descriptor", 1);
        List<String> lines = client.log().linesWith("allocated=");
        Matcher last = LINE.matcher(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        if (!last.find()) {
            throw new LabException("the translator bench-weigh has not logged what its thread has allocated");
        }
        return Long.parseLong(last.group(1));
    }
}
