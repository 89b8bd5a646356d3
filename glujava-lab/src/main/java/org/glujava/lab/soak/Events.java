package org.glujava.lab.soak;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.glujava.lab.Await;
import org.glujava.lab.Lab;

/**
 * Events outside the clients, second by second: the brick is killed and restarted, and options and graphs change.
 * <p>A client switches graphs in the middle between two kills, and the next kill waits for it: even without a
 * translator, libgfapi stays in its old graph if the first lookup in the new one fails, and later volfiles then change
 * a graph that is not in use. Graphs are switched only in the first part of the soak, because GlusterFS never frees old
 * ones; memory is measured afterwards.
 */
final class Events {
    private static final int KILL_EVERY = 25;
    private static final int DEAD_FOR_MS = 3000;
    private static final int GRAPH_AT = 14;

    /** The first lookup goes to the left child, and fails if the right one was connected first. */
    private static final int ATTEMPTS = 5;

    private static final double LAST_GRAPH = 0.35;
    private static final int OPTIONS_EVERY = 7;

    private final Lab lab;
    private final MortalBrick brick;
    private final Switches switches;
    private final Iterable<SoakSubject> subjects;
    private final SoakLimits limits;
    private final Random random;

    Events(
            Lab lab,
            MortalBrick brick,
            Switches switches,
            Iterable<SoakSubject> subjects,
            SoakLimits limits,
            long seed) {
        this.lab = lab;
        this.brick = brick;
        this.switches = switches;
        this.subjects = subjects;
        this.limits = limits;
        this.random = new Random(seed);
    }

    void second(int number, double progress, Checks checks) {
        if (number % KILL_EVERY == 0) {
            brick.kill();
            Await.within(Duration.ofMillis(random.nextInt(DEAD_FOR_MS)), lab::closed);
            brick.startAgain();
        } else if (number % KILL_EVERY == GRAPH_AT && progress < LAST_GRAPH) {
            switchGraphs(checks);
        } else if (number % OPTIONS_EVERY == 0) {
            switches.options();
        }
    }

    private void switchGraphs(Checks checks) {
        Map<SoakSubject, Long> old = new LinkedHashMap<>();
        for (SoakSubject subject : subjects) {
            subject.count(); // statedumps do not contain graphs that a client has left
            old.put(subject, subject.graph());
        }
        for (int attempt = 1; attempt <= ATTEMPTS && !old.isEmpty(); attempt++) {
            switches.graph();
            old.entrySet()
                    .removeIf(entry -> Await.within(
                            limits.call().dividedBy(ATTEMPTS),
                            () -> entry.getKey().hasLeft(entry.getValue())
                                    || !entry.getKey().alive()
                                    || lab.closed()));
        }
        old.forEach((subject, graph) -> checks.that(
                false,
                subject.name() + ": graphs are switched",
                "it has not left graph " + graph + " within " + limits.call().toSeconds() + " s"));
    }

    @Override
    public String toString() {
        return brick.deaths() + " brick kills, " + switches;
    }
}
