package org.glujava.lab.soak;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.glujava.lab.Await;
import org.glujava.lab.LabException;
import org.glujava.lab.Statedump;

/** A process with the chaos translator in it, and the client that uses it: of a gfapi program both are one. */
final class Subject {
    private static final int TELL_OF_MS = 5000;

    private final String name;
    private final Client client;
    private final BooleanSupplier alive;
    private final Supplier<Statedump> dump;
    private final Usage usage;
    private Counts counts = new Counts(0, 0, 0, 0);

    Subject(String name, Client client, long pid, BooleanSupplier alive, Supplier<Statedump> dump) {
        this.name = name;
        this.client = client;
        this.alive = alive;
        this.dump = dump;
        this.usage = new Usage(pid);
    }

    Client client() {
        return client;
    }

    boolean alive() {
        return alive.getAsBoolean();
    }

    void sample() {
        usage.sample();
    }

    /** Asks for the counts; those seen before when it gives none. */
    Counts count() {
        try {
            counts = Counts.of(dump.get());
        } catch (LabException e) {
            System.out.println(name + ": " + e.getMessage());
        }
        return counts;
    }

    String progress() {
        ClientState state = client.state();
        return name + ": " + state.calls() + " calls, " + state.failed() + " failed, worst " + state.worst() + " ms, "
                + counts.entries() + " fops"
                + (state.waiting() < TELL_OF_MS ? "" : ", waits in " + state.waitingIn() + " for " + state.waiting() + " ms");
    }

    /** The soak is over, and the brick is there: everything must end well. */
    void check(Checks checks, Duration frameTimeout, Duration longestCall) {
        boolean returned = client.stops(longestCall);
        ClientState state = client.state();
        checks.that(returned, name + ": every call returned",
                returned ? state.calls() + " calls" : "one of " + state.waitingIn() + " for " + state.waiting() + " ms");
        checks.that(state.impossible() == 0, name + ": every result was possible",
                state.failed() + " failed as they may, " + state.impossible() + " as they may not");
        checks.that(Math.max(state.worst(), state.waiting()) <= longestCall.toMillis(), name + ": no answer was late",
                "the longest call took " + Math.max(state.worst(), state.waiting()) + " ms, of at most "
                        + longestCall.toMillis());
        checks.that(alive(), name + ": the process is alive", "pid " + client.pid());
        boolean quiet = alive() && Await.within(frameTimeout.plusSeconds(10), () -> count().quiet());
        checks.that(quiet, name + ": each frame was answered once", counts.entries() + " fops entered Java, "
                + counts.inFlight() + " are in flight, " + counts.operations() + " operations");
        checks.that(counts.failures() > 0, name + ": the translator did err", counts.failures() + " fops failed");
        usage.check(checks, name);
    }
}
