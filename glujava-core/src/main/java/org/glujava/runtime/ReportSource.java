package org.glujava.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The report of this process, which is read again when it is older than a tenth of a second. */
final class ReportSource {
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int ROOM = 64 * 1024;

    private final Supplier<String> text;
    private @Nullable Map<String, @Nullable Object> report;
    private long readAt;

    /** @param text returns the present report as JSON */
    ReportSource(Supplier<String> text) {
        this.text = text;
    }

    /** Returns that of the C side, which also the control socket sends. */
    static ReportSource ofThisProcess() {
        return new ReportSource(ReportSource::read);
    }

    private static String read() {
        byte[] bytes = new byte[ROOM];
        int size = Natives.glujava_report(bytes, bytes.length);
        while (size > bytes.length) { // it may grow meanwhile
            bytes = new byte[size + ROOM];
            size = Natives.glujava_report(bytes, bytes.length);
        }
        return size == 0 ? "{}" : new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Returns it; nobody changes it. */
    synchronized Map<String, @Nullable Object> report() {
        long now = System.nanoTime();
        if (report == null || now - readAt > FRESH) {
            report = ReportText.read(text.get());
            readAt = now;
        }
        return report;
    }
}
