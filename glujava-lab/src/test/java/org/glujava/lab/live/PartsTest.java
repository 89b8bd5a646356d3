package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.glujava.fop.FopId;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.GlusterProcess;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.LackingParts;
import org.glujava.record.Parts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A translator leaves out each part of a reply that a parent reads, or makes it wrong, and each part of a loc that a
 * child reads. Real parents and children survive, the call fails with EIO, and the log names the part and the fop.
 */
@Live
@AnyJdk
class PartsTest {
    /** The fops that calls_by_fop can make a parent wind. */
    private static final List<FopId> FOPS = List.of(
            FopId.LOOKUP,
            FopId.STAT,
            FopId.FSTAT,
            FopId.TRUNCATE,
            FopId.FTRUNCATE,
            FopId.OPEN,
            FopId.CREATE,
            FopId.MKDIR,
            FopId.MKNOD,
            FopId.SYMLINK,
            FopId.LINK,
            FopId.RENAME,
            FopId.UNLINK,
            FopId.RMDIR,
            FopId.READLINK,
            FopId.READV,
            FopId.WRITEV,
            FopId.FSYNC,
            FopId.STATFS,
            FopId.OPENDIR,
            FopId.READDIRP,
            FopId.SETATTR,
            FopId.FSETATTR,
            FopId.GETXATTR,
            FopId.LK,
            FopId.SEEK,
            FopId.FALLOCATE,
            FopId.DISCARD,
            FopId.ZEROFILL);

    /** Ten failures of Java code are logged in a second, and a call may be several fops. */
    private static final Duration A_LINE = Duration.ofMillis(110);

    private static final Duration A_SECOND = Duration.ofMillis(1100);

    private static final int WITHIN_BITS = 3;
    private static final String BIG = "big";

    private static final Set<FopId> MAKES_AN_ENTRY =
            Set.of(FopId.LOOKUP, FopId.CREATE, FopId.MKDIR, FopId.MKNOD, FopId.SYMLINK, FopId.LINK);

    private record Case(FopId fop, String how, String part) {}

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> unseen = new TreeSet<>();

    private static List<Case> cases() {
        List<Case> all = new ArrayList<>();
        for (FopId fop : FOPS) {
            for (int part = 0; part < Integer.SIZE; part++) {
                if ((Parts.neededParts(fop) & 1 << part) != 0) {
                    all.add(new Case(fop, "without", Parts.part(fop, part)));
                }
            }
            if (Parts.neededParts(fop) != 0) {
                all.add(new Case(fop, "bare", Parts.part(fop, Integer.numberOfTrailingZeros(Parts.neededParts(fop)))));
            }
            if (Parts.content(fop) >= 0 || Parts.limitArg(fop) >= 0) {
                all.add(new Case(fop, "more", "op_ret"));
            }
            if (Parts.made(fop) != 0) {
                all.add(new Case(fop, "other-type", "buf"));
            }
            if (Parts.counts(fop) != 0) {
                all.add(new Case(fop, "negative", "op_ret"));
            }
            if (Parts.fdPart(fop) >= 0) {
                all.add(new Case(fop, "other-fd", "fd"));
            }
            if (MAKES_AN_ENTRY.contains(fop)) {
                all.add(new Case(fop, "gfidless", "buf"));
            }
        }
        for (FopId fop : FOPS) {
            for (int slot = 0; Parts.withinArgs(fop) >> slot * WITHIN_BITS != 0; slot++) {
                addWinds(all, fop, slot);
            }
        }
        all.add(new Case(FopId.READDIRP, "long", "entries"));
        all.add(new Case(FopId.READLINK, "beyond", "path"));
        all.add(new Case(FopId.STATFS, "blockless", "buf"));
        all.add(new Case(FopId.GETXATTR, BIG, "dict"));
        all.add(new Case(FopId.LOOKUP, BIG, "xdata"));
        all.add(new Case(FopId.LINK, "other-gfid", "buf")); // the inode of the others has no type yet
        all.add(new Case(FopId.LINK, "other-type", "buf"));
        return all;
    }

    private static void addWinds(List<Case> all, FopId fop, int slot) {
        Map<Integer, String> names =
                Map.of(Parts.WITHIN_INODE, "inode", Parts.WITHIN_PARENT, "parent", Parts.WITHIN_NAME, "name");
        names.forEach((bit, name) -> {
            if ((Parts.within(fop, slot) & bit) != 0) {
                all.add(new Case(fop, "wind", Parts.argument(fop, slot) + "." + name));
            }
        });
    }

    private static Volume lacking(LiveLab live) {
        return live.glujava("lacking", TestJar.pack(live.lab(), LackingParts.class));
    }

    private static void prepare(Path folder) throws IOException {
        Files.write(folder.resolve("v-file"), new byte[100]);
        Files.createSymbolicLink(folder.resolve("v-link"), Path.of("v-file"));
        Files.createDirectory(folder.resolve("v-dir"));
        Files.writeString(folder.resolve("v-dir/one"), "1");
    }

    /**
     * Runs all cases.
     * @param log the log that must have a line for each; null if the test does not wait for lines
     */
    private void go(CallsByFop calls, @Nullable GlusterLog log, GlusterProcess... processes) {
        for (Case each : cases()) {
            assertThat(calls.plan(each.fop().fopName(), each.how(), each.part()))
                    .as(each.toString())
                    .isEqualTo("ok");
            long before = log == null ? 0 : lines(log, each);
            String answer = calls.tell(each.fop().fopName());
            if (each.how().equals(BIG)) {
                assertThat(answer)
                        .as(each.toString())
                        .doesNotContain("gone", "ENOTCONN"); // parents have limits of their own
            } else if (answer.equals("ok")) {
                unseen.add(each.fop().fopName());
            } else if (!answer.equals("EIO")) {
                wrong.add(each + ": " + answer);
            } else if (log != null && !isLogged(calls, log, each, before)) {
                wrong.add(each + ": nothing in the log");
            }
            for (GlusterProcess process : processes) {
                assertThat(process.running())
                        .as(each + ": " + process + " lives")
                        .isTrue();
            }
        }
        assertThat(calls.plan("none", "-", "-")).isEqualTo("ok");
        assertThat(calls.tell("lookup")).isEqualTo("ok");
        assertThat(wrong).isEmpty();
    }

    /** If earlier calls have used up the lines of a second, the next call logs one after a pause. */
    private static boolean isLogged(CallsByFop calls, GlusterLog log, Case each, long before) {
        if (lines(log, each) == before) {
            LockSupport.parkNanos(A_SECOND.toNanos());
            calls.tell(each.fop().fopName());
        }
        LockSupport.parkNanos(A_LINE.toNanos());
        return lines(log, each) > before;
    }

    private static long lines(GlusterLog log, Case each) {
        String part = each.part().substring(each.part().indexOf('.') + 1);
        return log.linesWith("] E [", "fop " + each.fop().fopName(), part).size();
    }

    @Test
    void a_mount_lives_on(LiveLab live) throws Exception {
        FuseMount mount = live.mount("mount", lacking(live));
        prepare(mount.mountPoint());
        try (CallsByFop calls = CallsByFop.start(live, mount.mountPoint())) {
            go(calls, mount.log(), mount);
        }
        assertThat(unseen).as("what the kernel asks for otherwise").containsExactly("fsetattr", "zerofill");
    }

    @Test
    void the_caches_above_live_on(LiveLab live) throws Exception {
        FuseMount mount = live.mount(
                "mount",
                lacking(live),
                Volume.of("wb", "performance/write-behind"),
                Volume.of("rda", "performance/readdir-ahead"),
                Volume.of("ioc", "performance/io-cache"),
                Volume.of("qr", "performance/quick-read"),
                Volume.of("ob", "performance/open-behind"),
                Volume.of("mdc", "performance/md-cache"));
        prepare(mount.mountPoint());
        try (CallsByFop calls = CallsByFop.start(live, mount.mountPoint())) {
            go(calls, null, mount);
        }
    }

    @Test
    void distribution_above_lives_on(LiveLab live) throws Exception {
        Brick other = live.lab().brick("other").start();
        Volfile volfile = Volfile.builder()
                .add(live.brick().client("client"))
                .add(lacking(live))
                .addLeaf(other.client("client-2"))
                .add(Volume.of("dht", "cluster/distribute").over("lacking", "client-2"))
                .build();
        FuseMount.Builder builder = live.lab().mount("mount", volfile).kernelCache(Duration.ZERO, Duration.ZERO);
        live.environment().forEach(builder::environment);
        FuseMount mount = builder.mount();
        prepare(mount.mountPoint());
        try (CallsByFop calls = CallsByFop.start(live, mount.mountPoint())) {
            go(calls, null, mount);
        }
    }

    @Test
    void a_brick_lives_on(LiveLab live) throws Exception {
        Brick.Builder builder = live.lab().brick("java-brick").insertAbove("io-threads", lacking(live));
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        FuseMount mount = live.lab()
                .mount("mount", Volfile.stack(brick.client("client")))
                .kernelCache(Duration.ZERO, Duration.ZERO)
                .mount();
        prepare(mount.mountPoint());
        try (CallsByFop calls = CallsByFop.start(live, mount.mountPoint())) {
            go(calls, null, brick, mount);
        }
    }

    @Test
    void a_libgfapi_program_lives_on(LiveLab live) throws Exception {
        Volfile volfile = Volfile.stack(live.brick().client("client"), lacking(live));
        Path log = live.lab().folder().resolve("calls.log");
        prepare(live.brick().data());
        try (CallsByFop calls = CallsByFop.start(live, live.lab().write("calls.vol", volfile.text()), log)) {
            go(calls, null);
            assertThat(calls.end()).isZero();
        }
    }
}
