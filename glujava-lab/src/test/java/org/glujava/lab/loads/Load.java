package org.glujava.lab.loads;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** A use of a volume. Its result is the same whenever GlusterFS behaves the same. */
public enum Load {
    /** The fops that this GlusterFS's FUSE bridge can wind; a mount cannot cause others. */
    CALLS(
            RandomCalls::run,
            "lookup stat fstat truncate ftruncate readlink mknod mkdir unlink rmdir symlink rename link create open"
                    + " readv writev flush fsync opendir fsyncdir statfs setxattr getxattr removexattr lk readdirp"
                    + " setattr fallocate discard seek"),
    FIO(FioJobs::run, "lookup create open readv writev flush fsync"),
    DBENCH(Dbench::run, "lookup create mkdir unlink rmdir writev readdirp"),
    STRESS_NG(StressNg::run, "lookup create open mkdir rename unlink rmdir readv writev setattr fallocate lk readdirp"),
    BUILD(Build::run, "lookup create open mkdir readv writev flush"),
    RSYNC(Rsync::run, "lookup create symlink mknod link setxattr getxattr rename setattr readv writev readdirp"),
    LOCKS(Locks::run, "lookup open lk readv writev");

    private final Function<LoadEnvironment, List<String>> run;
    private final Set<String> fops;

    Load(Function<LoadEnvironment, List<String>> run, String fops) {
        this.run = run;
        this.fops = Set.of(fops.split(" "));
    }

    /** Runs it to its end, and returns the result. */
    public List<String> run(LoadEnvironment ground) {
        return run.apply(ground);
    }

    /** Returns fops that it causes, among others. */
    public Set<String> fops() {
        return fops;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
