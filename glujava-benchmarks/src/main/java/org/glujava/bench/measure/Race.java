package org.glujava.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.glujava.lab.demo.Progress;

/**
 * Lets subjects do the same work in turns, in short blocks, so that other load affects all of them. Each round has new
 * processes, because memory layout and compiled code differ between processes.
 */
public final class Race {
    private final Effort effort;
    private final Progress progress;
    private final Pattern rows;

    /** @param rows found in the names of the rows that are measured */
    public Race(Effort effort, Progress progress, Pattern rows) {
        this.effort = effort;
        this.progress = progress;
        this.rows = rows;
    }

    /** Returns whether a row is to be measured. */
    public boolean wants(String row) {
        return rows.matcher(row).find();
    }

    public Progress progress() {
        return progress;
    }

    public Effort effort() {
        return effort;
    }

    /** @param what name of the measurement, for progress messages */
    public BenchOutcome run(String what, List<BenchSubject> subjects, Work work) {
        BenchOutcome outcome = new BenchOutcome();
        for (int round = 0; round < effort.rounds(); round++) {
            progress.say(what + ", round " + (round + 1) + " of " + effort.rounds());
            try (BenchClients clients = new BenchClients(ordered(subjects, round))) {
                clients.each(client -> warmUp(client, work));
                Map<String, List<Block>> blocks = new LinkedHashMap<>();
                subjects.forEach(subject -> blocks.put(subject.name(), new ArrayList<>()));
                for (int block = 0; block < effort.blocks(); block++) {
                    for (BenchSubject subject : ordered(subjects, block)) {
                        PresentValue.of(blocks, subject.name())
                                .add(clients.of(subject).run(work.kind(), work.calls()));
                    }
                }
                blocks.forEach(outcome::add);
            }
        }
        return outcome;
    }

    /**
     * Measures the first calls of new processes, in successive parts.
     * @param calls how many calls have been made at the end of each part, for example 1,000 and 10,000
     * @return an outcome for all calls up to the end of each part
     */
    public List<BenchOutcome> first(String what, List<BenchSubject> subjects, Work work, int... calls) {
        List<BenchOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < calls.length; i++) {
            outcomes.add(new BenchOutcome());
        }
        int rounds = effort.quick() ? effort.rounds() : effort.rounds() * 3; // a round has one block
        for (int round = 0; round < rounds; round++) {
            progress.say(what + ", round " + (round + 1) + " of " + rounds);
            for (BenchSubject subject : ordered(subjects, round)) {
                try (BenchClient client = subject.start().get()) {
                    client.names(work.names());
                    int done = 0;
                    Block all = null;
                    for (int i = 0; i < calls.length; i++) {
                        Block part = client.run(work.kind(), calls[i] - done);
                        all = all == null ? part : part.and(calls[i] - done, all, done);
                        done = calls[i];
                        outcomes.get(i).add(subject.name(), List.of(all));
                    }
                }
            }
        }
        return outcomes;
    }

    private static void warmUp(BenchClient client, Work work) {
        client.names(work.names());
        client.threads(work.threads());
        client.run(work.kind(), work.warmUp());
    }

    /** All orders take turns, so no subject always has the same one before it. */
    public static <T> List<T> ordered(List<T> subjects, int turn) {
        List<T> order = new ArrayList<>(subjects);
        Collections.rotate(order, turn / 2);
        if (turn % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }
}
