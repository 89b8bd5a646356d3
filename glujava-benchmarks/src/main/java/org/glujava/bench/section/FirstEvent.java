package org.glujava.bench.section;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.Estimate;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Row;
import org.glujava.bench.report.Table;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.LabException;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.jspecify.annotations.Nullable;

/**
 * Measures the first event that a translator receives after a mount, a first stat and a first create: an invalidation,
 * as a brick sends it when another client has changed a directory. A volume below the translator sends it, and measures
 * how long it takes until it is back (event.c).
 */
final class FirstEvent {
    static final String COLUMN = "first event ms";
    static final String WHAT = "first event";

    private static final String ATTRIBUTE = "glujava.first-event";

    private FirstEvent() {}

    static void measure(BenchSetup ground, Race race, Table table, Brick brick, int repeats) {
        Map<String, @Nullable Volume> translators = new LinkedHashMap<>();
        translators.put(Start.PLAIN, null);
        Bridges.EACH.forEach((name, bridge) -> {
            translators.put(Start.SMALL + ", " + name, ground.inJava("event").with(Bridges.OPTION, bridge));
            translators.put(
                    Start.NEGATIVE_LOOKUP + ", " + name, ground.negativeLookup().with(Bridges.OPTION, bridge));
        });
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            race.progress().say("first event, " + (repeat + 1) + " of " + repeats);
            for (Map.Entry<String, @Nullable Volume> one : translators.entrySet()) {
                String name = "event-" + repeat + "-" + one.getKey().replaceAll("\\W+", "-");
                Volfile.Builder volfile =
                        Volfile.builder().add(brick.client("client")).add(ground.inC("event"));
                if (one.getValue() != null) {
                    volfile.add(one.getValue());
                }
                times.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(millis(ground.mounting(name, volfile.build(), false), name));
            }
        }
        times.forEach((subject, values) -> {
            table.keep(WHAT, subject, values);
            table.add(Row.of(WHAT, subject).with(COLUMN, Estimate.of(values)));
        });
    }

    private static double millis(FuseMount.Builder builder, String name) {
        FuseMount mount = builder.mount();
        try {
            Path root = mount.mountPoint();
            if (Files.exists(root.resolve("missing"))) {
                throw new LabException(root + " has a file 'missing', and should not");
            }
            Files.delete(Files.createFile(root.resolve(name)));
            ByteBuffer value = ByteBuffer.allocate(64);
            int size = Files.getFileAttributeView(root, UserDefinedFileAttributeView.class)
                    .read(ATTRIBUTE, value);
            String nanos = new String(value.array(), 0, size, StandardCharsets.US_ASCII).trim(); // without its zero
            return Long.parseLong(nanos) / 1e6;
        } catch (IOException e) {
            throw new LabException("cannot use " + mount, e);
        } finally {
            mount.close();
        }
    }
}
