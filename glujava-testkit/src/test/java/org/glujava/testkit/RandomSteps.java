package org.glujava.testkit;

import static org.glujava.testkit.PosixFiles.APPEND;
import static org.glujava.testkit.PosixFiles.CREATE;
import static org.glujava.testkit.PosixFiles.EXCLUSIVE;
import static org.glujava.testkit.PosixFiles.TRUNCATE;

import java.util.List;
import java.util.Random;

/** Steps of a {@link PosixScript} as a seed has them: few names and numbers, so that they meet often. */
final class RandomSteps {
    private static final List<String> NAMES = List.of("/d", "/f", "/g", "/l", "/h");
    /** What leaves the owner all, and has no bit that a write takes away: the tests need not be root's. */
    private static final List<Integer> MODES = List.of(0700, 0711, 0750, 0755, 0777, 01777);

    private static final int KINDS = 22;

    private final Random random;
    private final PosixScript script;

    RandomSteps(long seed, PosixScript script) {
        System.out.println("steps of seed " + seed + " (-Dglujava.memory.seed)");
        this.random = new Random(seed);
        this.script = script;
    }

    void run(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    private String path() {
        String path = any(NAMES);
        while (random.nextInt(3) == 0) {
            path += any(NAMES);
        }
        return path;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private long offset() {
        return random.nextInt(20) == 0 ? -1 : random.nextInt(3) == 0 ? random.nextInt(20000) : random.nextInt(20);
    }

    private void step() {
        String a = path();
        String b = path();
        int one = random.nextInt(4);
        int two = random.nextInt(4);
        long at = offset();
        long to = offset();
        int size = random.nextInt(9000);
        int mode = any(MODES);
        int flags = random.nextInt(3) + any(List.of(0, 0, CREATE, CREATE, CREATE | EXCLUSIVE, TRUNCATE, APPEND));
        String value = "v" + random.nextInt(10);
        String name = "user.x" + random.nextInt(2);
        int how = random.nextInt(3);
        switch (random.nextInt(KINDS)) {
            case 0, 1 -> script.step("mkdir " + a, files -> files.mkdir(a, 0700));
            case 2 -> script.step("rmdir " + a, files -> files.rmdir(a));
            case 3 -> script.step("unlink " + a, files -> files.unlink(a));
            case 4, 5 -> script.step("rename " + a + " " + b, files -> files.rename(a, b));
            case 6 -> script.step("link " + a + " " + b, files -> files.link(a, b));
            case 7 -> script.step("symlink " + a, files -> files.symlink("nowhere", a));
            case 8 -> script.step("readlink " + a, files -> files.readlink(a, 20));
            case 9, 10, 11 -> plain("open " + one + " " + a + " " + flags, a, files -> files.open(one, a, flags));
            case 12 -> script.step("read " + one + " " + at, files -> files.read(one, at, size + 1));
            case 13 -> script.step("write " + one + " " + at, files -> files.write(one, at, value.repeat(size)));
            case 14 -> plain("truncate " + a + " " + size, a, files -> files.truncate(a, size));
            case 15 -> script.step("ftruncate " + one + " " + at, files -> files.truncate(one, at));
            case 16 -> range(how, one, at, size);
            case 17 -> {
                String copy = "copy " + one + " " + at + " " + two + " " + to + " " + size;
                script.step(copy, files -> files.copy(one, at, two, to, size, 0));
            }
            case 18 -> plain("chmod " + a + " " + mode, a, files -> files.chmod(a, mode));
            case 19 -> plain("access " + a + " " + one, a, files -> files.access(a, one));
            case 20 -> script.step("setxattr " + a, files -> files.setxattr(a, name, value, how));
            default -> {
                script.step("getxattr " + a, files -> files.getxattr(a, name));
                script.step("removexattr " + a, files -> files.removexattr(a, name));
            }
        }
    }

    private void range(int how, int number, long at, int size) {
        String where = " " + number + " " + at + " " + size;
        switch (how) {
            case 0 -> script.step("allocate" + where, files -> files.allocate(number, size % 2 == 0, at, size));
            case 1 -> script.step("discard" + where, files -> files.discard(number, at, size));
            default -> script.step("zero" + where, files -> files.zero(number, at, size));
        }
    }

    /** A kernel follows symlinks here, where storage/posix has the file itself. */
    private void plain(String what, String path, PosixScript.Step step) {
        script.step(what, files -> files.type(path) == 'l' ? "a symlink" : step.in(files));
    }
}
