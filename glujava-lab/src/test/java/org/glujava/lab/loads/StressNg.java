package org.glujava.lab.loads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * stress-ng's stressors of file systems, all at once, each limited by its number of operations. Left out: stressors
 * that do not involve FUSE or that FUSE does not support (fiemap, verity, chattr, fanotify, loop devices), and link,
 * symlink and fpunch, whose single operations take too long.
 */
final class StressNg {
    /** Stressor, and its operations in a short and a long run. */
    private static final String STRESSORS = """
            access 1 5       chmod 2 10     chown 5 40       dentry 0 5      dir 10 100      dirdeep 2 20
            dirmany 10 100   dnotify 3 20   fallocate 2 20   fcntl 10 50     filename 0 3    flock 20 100
            fsize 3 20       fstat 10 50      getdent 10 50   handle 10 50    hdd 10 50
            inotify 0 2      io 10 50       iomix 20 100     lease 5 20      locka 10 100    lockf 10 100
            lockofd 10 100   mknod 3 20     open 10 50       rename 5 50     sync-file 1 10  touch 10 100
            utime 3 20       xattr 0 2      mmap 0 2         msync 10 50     aio 10 50       sendfile 10 50
            readahead 0 10   seek 10 100    splice 10 50     copy-file 1 5
            """;

    private static final List<String> SIZES = List.of(
            "--hdd-bytes",
            "2m",
            "--iomix-bytes",
            "2m",
            "--fallocate-bytes",
            "4m",
            "--mmap-file",
            "--mmap-bytes",
            "1m",
            "--seek-size",
            "2m",
            "--readahead-bytes",
            "4m",
            "--sync-file-bytes",
            "2m",
            "--dentries",
            "64");

    /** Seconds after which a stressor ends before its last operation, on a slow machine. */
    private static final String LIMIT = "60";

    private StressNg() {}

    static List<String> run(LoadEnvironment ground) {
        String folder = ground.folder("stress").toString();
        List<String> command =
                new ArrayList<>(List.of("stress-ng", "--temp-path", folder, "--verify", "--timeout", LIMIT));
        command.addAll(SIZES);
        String[] words = STRESSORS.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 3) {
            String operations = words[i + (ground.thorough() ? 2 : 1)];
            if (!operations.equals("0")) {
                command.addAll(List.of("--" + words[i], "1", "--" + words[i] + "-ops", operations));
            }
        }
        Tool.Ended ended = ground.run(command.toArray(String[]::new));
        ground.remove(Path.of(folder));
        List<String> complaints = ground.comparable(ended.output().stream().filter(StressNg::isComplaint));
        return LoadEnvironment.join(List.of("exit code " + ended.exitCode()), complaints);
    }

    /** Whether stress-ng reports that a stressor took less time than expected depends on the machine. */
    private static boolean isComplaint(String line) {
        if (line.contains("finished prematurely")) {
            return false;
        }
        return !line.startsWith("stress-ng: info:") || line.contains("skip") || line.contains("successful run");
    }
}
