package org.glujava.lab.authors.audit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;

/** Writes events to files on a thread of its own. Adding one never waits for the disk. */
final class AuditLog implements AutoCloseable {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Executor executor;
    private final Clock clock;
    private final TranslatorLogger logger;
    private final Queue<AuditEvent> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean awake = new AtomicBoolean();
    final LongAdder written = new LongAdder();
    final LongAdder lost = new LongAdder();
    private long lostTold;
    private volatile AuditSettings settings;

    // A FileChannel would be closed by the interrupt that a task gets when the volume ends.
    private FileOutputStream out;
    private long size;

    AuditLog(Executor executor, Clock clock, TranslatorLogger logger, AuditSettings settings) throws IOException {
        this.executor = executor;
        this.clock = clock;
        this.logger = logger.atMost(1);
        this.settings = settings;
        open(settings.file());
    }

    private void open(Path file) throws IOException {
        out = new FileOutputStream(file.toFile(), true);
        size = Files.size(file);
    }

    synchronized void reconfigure(AuditSettings newSettings) throws IOException {
        if (!newSettings.file().equals(settings.file())) {
            FileOutputStream old = out;
            open(newSettings.file());
            old.close();
        }
        settings = newSettings;
    }

    int waiting() {
        return queued.get();
    }

    void add(AuditEvent event) {
        if (queued.incrementAndGet() > settings.queue()) {
            queued.decrementAndGet();
            lost.increment();
            return;
        }
        queue.add(event);
        if (awake.compareAndSet(false, true)) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException atTheEnd) {
                drain();
            }
        }
    }

    void drain() {
        do {
            writeAll();
            awake.set(false);
        } while (!queue.isEmpty() && awake.compareAndSet(false, true));
    }

    private synchronized void writeAll() {
        var lines = new java.io.ByteArrayOutputStream();
        long events = 0;
        for (AuditEvent event = queue.poll(); event != null; event = queue.poll()) {
            queued.decrementAndGet();
            append(event, lines);
            events++;
            if (lines.size() > 64 * 1024) {
                write(lines, events);
                events = 0;
            }
        }
        long gone = lost.sum();
        if (gone > lostTold) {
            append(AuditEvent.lost(clock.instant().toString(), gone - lostTold), lines);
            lostTold = gone;
        }
        write(lines, events);
    }

    private void append(AuditEvent event, java.io.ByteArrayOutputStream lines) {
        try {
            lines.write(JSON.toJson(event).getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        } catch (IOException e) {
            logger.log(LogLevel.ERROR, "an event cannot be written: " + event, e);
        }
    }

    private void write(java.io.ByteArrayOutputStream lines, long events) {
        if (lines.size() == 0) {
            return;
        }
        try {
            if (size > 0 && size + lines.size() > settings.maxSize().bytes()) {
                rotate();
            }
            out.write(lines.toByteArray());
            size += lines.size();
            written.add(events);
        } catch (IOException e) {
            lost.add(events);
            logger.log(LogLevel.ERROR, "the audit log cannot be written", e);
        }
        lines.reset();
    }

    private void rotate() throws IOException {
        out.close();
        Path file = settings.file();
        for (int i = settings.keep(); i >= 1; i--) {
            Path from = i == 1 ? file : numbered(file, i - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(file, i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open(file);
    }

    private static Path numbered(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public synchronized void close() throws IOException {
        writeAll();
        out.close();
    }
}
