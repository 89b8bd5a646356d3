package org.glujava.lab.soak;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.glujava.lab.Await;
import org.glujava.lab.LabException;
import org.glujava.lab.StatedumpFile;

/** A process with the chaos translator, and the client that uses it. For libgfapi they are one process. */
final class SoakSubject {
    private static final int TELL_OF_MS = 5000;
    private static final int IN_USE = 50;

    private final String name;
    private final SoakClient client;
    private final BooleanSupplier alive;
    private final Supplier<StatedumpFile> dump;
    private final Usage usage;
    private Counts counts = Counts.NONE;
    private long entriesOfOldGraphs;
    private long failuresOfOldGraphs;

    SoakSubject(String name, SoakClient client, long pid, BooleanSupplier alive, Supplier<StatedumpFile> dump) {
        this.name = name;
        this.client = client;
        this.alive = alive;
        this.dump = dump;
        this.usage = new Usage(pid);
    }

    boolean alive() {
        return alive.getAsBoolean();
    }

    void sample() {
        usage.sample();
    }

    /** Requests the counters; returns the previous ones if the process does not answer. */
    Counts count() {
        try {
            Counts now = Counts.of(dump.get());
            if (now.graph() != counts.graph()) {
                // Fops that entered the old graph since the last request are not counted.
                entriesOfOldGraphs += counts.entries();
                failuresOfOldGraphs += counts.failures();
            }
            counts = now;
        } catch (LabException e) {
            System.out.println(name + ": " + e.getMessage());
        }
        return counts;
    }

    /** Returns the graph of the process, whether or not it is in use yet. */
    long graph() {
        return counts.graph();
    }

    /** Returns whether another graph than {@code old} is in use: it has received more than its first lookup. */
    boolean hasLeft(long old) {
        Counts now = count();
        return now.graph() != old && now.graphEntries() > IN_USE;
    }

    String name() {
        return name;
    }

    /** Returns how many fops have entered Java; a lower bound if graphs were switched. */
    long entries() {
        return entriesOfOldGraphs + counts.entries();
    }

    String progress() {
        ClientState state = client.state();
        return name + ": " + state.calls() + " calls, " + state.failed() + " failed, worst " + state.worst() + " ms, "
                + entries() + " fops, worst " + counts.longest() + " ms"
                + (state.waiting() < TELL_OF_MS
                        ? ""
                        : ", waits in " + state.waitingIn() + " for " + state.waiting() + " ms");
    }

    /** Checks the end of the soak, when the brick is up: everything must end in order. */
    void check(Checks checks, SoakLimits limits, boolean withChaos) {
        boolean returned = client.stops(limits.call());
        boolean quiet = alive() && Await.within(limits.fop(), () -> count().quiet());
        checkClient(checks, limits, returned);
        checks.that(alive(), name + ": the process is alive", "pid " + client.pid());
        checks.that(quiet, name + ": no frame is left in flight", counts.waiting());
        checks.that(
                counts.wound() > 0 && counts.answered() == counts.wound() && counts.again() == 0,
                name + ": each fop was answered once",
                counts.wound() + " wound to the translator, " + counts.answered() + " answered, " + counts.again()
                        + " answered again");
        checks.that(
                counts.longest() <= limits.fop().toMillis(),
                name + ": no fop was answered late",
                "the longest took " + counts.longest() + " ms, of at most "
                        + limits.fop().toMillis());
        if (withChaos) {
            long failures = failuresOfOldGraphs + counts.failures();
            checks.that(
                    failures > 0,
                    name + ": the translator did misbehave",
                    entries() + " fops entered Java, " + failures + " failed there");
        }
        usage.check(checks, name, limits);
    }

    private void checkClient(Checks checks, SoakLimits limits, boolean returned) {
        ClientState state = client.state();
        long worst = Math.max(state.worst(), state.waiting());
        checks.that(
                returned && state.begun() == state.calls(),
                name + ": every call returned",
                state.begun() + " calls, " + state.calls() + " returns"
                        + (returned ? "" : ", one of " + state.waitingIn() + " waits for " + state.waiting() + " ms"));
        checks.that(
                state.impossible() == 0,
                name + ": every result was possible",
                state.failed() + " failed with a possible error, " + state.impossible() + " impossible results");
        checks.that(
                worst <= limits.call().toMillis(),
                name + ": no call was late",
                "the longest took " + worst + " ms, of at most " + limits.call().toMillis());
    }
}
