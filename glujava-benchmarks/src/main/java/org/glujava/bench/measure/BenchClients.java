package org.glujava.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A client for each subject. */
public final class BenchClients implements AutoCloseable {
    private final Map<String, BenchClient> clients = new LinkedHashMap<>();

    /** Starts them in this order; if one does not start, ends the others. */
    public BenchClients(List<BenchSubject> subjects) {
        try {
            for (BenchSubject subject : subjects) {
                clients.put(subject.name(), subject.start().get());
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public BenchClient of(BenchSubject subject) {
        return PresentValue.of(clients, subject.name());
    }

    public void each(Consumer<BenchClient> work) {
        clients.values().forEach(work);
    }

    @Override
    public void close() {
        clients.values().forEach(BenchClient::close);
    }
}
