package org.glujava.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.spi.Utf8;

/**
 * Owns a temporary folder and its bricks and mounts, and removes all of them: when it is closed, when the JVM is
 * interrupted, and, if the JVM was killed, when the next lab opens.
 */
public final class Lab implements AutoCloseable {
    private static final Duration OTHER_CLOSES = Duration.ofSeconds(60);

    private final LabFolder folder;
    private final Thread hook = new Thread(this::closeOnce, "lab-shutdown");
    private final Deque<LabResource> owned = new ArrayDeque<>();
    private final AtomicInteger folders = new AtomicInteger();
    private final CountDownLatch gone = new CountDownLatch(1);
    private boolean closed;

    private Lab(LabFolder folder) {
        this.folder = folder;
    }

    public static Lab open() {
        LabFolder.sweep();
        Lab lab = new Lab(LabFolder.create());
        Runtime.getRuntime().addShutdownHook(lab.hook);
        return lab;
    }

    public Path folder() {
        return folder.path();
    }

    /** Returns the folder {@code name} of this lab, and creates it if necessary. */
    public synchronized Path folder(String name) {
        requireOpen();
        try {
            return Files.createDirectories(folder().resolve(name));
        } catch (IOException e) {
            throw new LabException("cannot make " + name + " in " + folder(), e);
        }
    }

    Path newFolder(String name) {
        return folder(name + "-" + folders.incrementAndGet());
    }

    /** Writes a file into the lab's folder, encoded with {@link Utf8}. */
    public synchronized Path write(String name, String text) {
        requireOpen();
        try {
            return Files.write(folder().resolve(name), Utf8.encode(text));
        } catch (IOException e) {
            throw new LabException("cannot write " + name + " in " + folder(), e);
        }
    }

    public Brick.Builder brick(String name) {
        return new Brick.Builder(this, name);
    }

    public FuseMount.Builder mount(String name, Volfile volfile) {
        return new FuseMount.Builder(this, name, () -> Launch.of(this, name, "glusterfs", volfile));
    }

    /** Returns a mount that gets its volfile from {@code server}, under its own name, and follows changes. */
    public FuseMount.Builder mount(String name, Volfile first, VolfileServer server) {
        server.serve(name, first);
        return new FuseMount.Builder(
                this,
                name,
                () -> Launch.of(this, name, List.of("glusterfs"))
                        .arguments(
                                "--volfile-server=" + server.host(),
                                "--volfile-server-port=" + server.port(),
                                "--volfile-id=" + name));
    }

    /**
     * Returns a glusterd with its own folders, network and process ids.
     * @param paths the files that {@link Cluster#install} installs
     * @param environment variables for all its processes
     */
    public Cluster cluster(GlujavaPaths paths, Map<String, String> environment) {
        return Cluster.start(this, paths, environment);
    }

    /**
     * Returns a network for machines.
     * @param environment variables for all their processes
     */
    public Network network(Map<String, String> environment) {
        return Network.start(this, environment);
    }

    /** Returns the running GlusterFS processes of this lab, including unknown ones. */
    public List<Long> pids() {
        return Proc.glusterUnder(folder()).stream().map(Proc.Id::pid).toList();
    }

    /** Returns the current mounts of this lab, including unknown ones. */
    public List<Path> mounts() {
        return Proc.mountsUnder(folder());
    }

    /** Returns the log lines of this lab's processes at level ERROR and above, for a message. */
    public List<String> errors() {
        return owned().stream().flatMap(owned -> owned.errors().stream()).toList();
    }

    public synchronized boolean closed() {
        return closed;
    }

    /** Removes everything, in reverse order of creation. */
    @Override
    public void close() {
        closeOnce();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already shutting down, so the hook does nothing.
        }
    }

    /**
     * After the start of closing, nothing more may start and no file may be created, because it would outlive the lab.
     */
    synchronized Process spawn(ProcessBuilder builder) {
        requireOpen();
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LabException(
                    "cannot run " + builder.command().get(0) + "; install glusterfs-client and glusterfs-server", e);
        }
    }

    synchronized <O extends LabResource> O own(O one) {
        requireOpen();
        owned.push(one);
        return one;
    }

    synchronized void forget(LabResource one) {
        owned.remove(one);
    }

    void killLeftovers(Path below) {
        folder.killProcesses(below);
    }

    private void closeOnce() {
        boolean interrupted = Thread.interrupted(); // the waits below must wait
        try {
            if (beginClosing()) {
                owned().forEach(Lab::closeQuietly);
                folder.remove();
            } else {
                gone.await(
                        OTHER_CLOSES.toSeconds(),
                        TimeUnit.SECONDS); // another thread closes the lab: do not exit meanwhile
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            gone.countDown();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes in reverse order of creation. */
    private synchronized List<LabResource> owned() {
        return List.copyOf(owned);
    }

    private synchronized boolean beginClosing() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    /** Processes that do not end in order are killed with the folder. */
    private static void closeQuietly(LabResource one) {
        try {
            one.close();
        } catch (LabException e) {
            System.err.println("glujava-lab: " + e.getMessage());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new LabException("the lab is closed");
        }
    }
}
