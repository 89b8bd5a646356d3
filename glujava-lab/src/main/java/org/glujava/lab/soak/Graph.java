package org.glujava.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/**
 * The graph of a client: the counting translator above the chaos translator above two paths to one brick. So both
 * children have the same files, and each of them sometimes fails and is sometimes slow.
 */
final class Graph {
    static final String CHAOS = "chaos";
    static final String TALLY = "tally";

    /** Without lookup and stat, which a mount needs. */
    private static final String FAILING = "open,create,readv,writev,mkdir,rmdir,unlink,rename,link,getxattr,setxattr,"
            + "fsync,flush,lk,opendir,readdirp,ftruncate,statfs";

    private static final String SLOW_PERCENT = "5";
    private static final String SLOW_MICROSECONDS = "3000";

    private final MortalBrick brick;
    private final SoakSettings settings;
    private final Volume chaos;
    private final String tally;

    Graph(MortalBrick brick, SoakSettings settings, GlujavaPaths paths, Path jar, Duration frameTimeout) {
        this.brick = brick;
        this.settings = settings;
        this.chaos = Volume.of(CHAOS, GlujavaPaths.typeOf(settings.xlator(paths)))
                .with("jar", jar.toString())
                .with("frame-timeout", Long.toString(frameTimeout.toSeconds()))
                .with("stuck-after", "2")
                // The heap has a fixed size, so that growth of other memory can be measured.
                .with("jvm-options", "-Xms64m -Xmx64m -XX:+AlwaysPreTouch")
                .with("seed", Long.toString(settings.seed()))
                .with("percent", Integer.toString(settings.percent()));
        this.tally = GlujavaPaths.typeOf(settings.tally());
    }

    /**
     * @param taller whether it has one more volume, so that a client must switch graphs
     * @param options options of the chaos volume, which can change while a client runs
     */
    Volfile volfile(boolean taller, Map<String, String> options) {
        Volfile.Builder volfile = Volfile.builder();
        addWay(volfile, "left");
        if (!settings.without()) {
            addWay(volfile, "right");
            Volume volume = chaos.over("left", "right");
            for (Map.Entry<String, String> option : options.entrySet()) {
                volume = volume.with(option.getKey(), option.getValue());
            }
            volfile.add(volume);
        }
        for (String fault : settings.sabotage()) {
            volfile.add(Volume.of("saboteur-" + fault, tally).with("sabotage", fault));
        }
        volfile.add(Volume.of(TALLY, tally));
        if (taller) {
            volfile.add(Volume.of("statistics", "debug/io-stats"));
        }
        return volfile.build();
    }

    private void addWay(Volfile.Builder volfile, String way) {
        volfile.addLeaf(brick.client(way + "-client"));
        volfile.add(Volume.of(way + "-error", "debug/error-gen")
                .with("random-failure", "on") // only then does it use a single errno
                .with("error-no", "ENOSPC")
                .with("failure", "0.01") // without any it divides by zero
                .with("enable", FAILING));
        volfile.add(Volume.of(way, "debug/delay-gen")
                .with("delay-percentage", SLOW_PERCENT)
                .with("delay-duration", SLOW_MICROSECONDS));
    }
}
