package org.glujava.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A client for each subject. */
public final class Clients implements AutoCloseable {
    private final Map<String, Client> clients = new LinkedHashMap<>();

    /** Starts them in this order; when one does not start, the others are ended. */
    public Clients(List<Subject> subjects) {
        try {
            for (Subject subject : subjects) {
                clients.put(subject.name(), subject.start().get());
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public Client of(Subject subject) {
        return clients.get(subject.name());
    }

    public void each(Consumer<Client> work) {
        clients.values().forEach(work);
    }

    @Override
    public void close() {
        clients.values().forEach(Client::close);
    }
}
