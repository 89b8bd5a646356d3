package org.glujava.runtime;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.glujava.spi.Utf8;

/** Splits printed bytes into lines. */
final class PrintedLines extends OutputStream {
    /** Longer lines are split. */
    static final int LONGEST = 4096;

    private final Consumer<String> lines;
    private final byte[] line = new byte[LONGEST];
    private int used;

    PrintedLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            end();
            return;
        }
        if (used == LONGEST) {
            end();
        }
        line[used++] = (byte) b;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    /** Ends a line before it is logged: logging may fail, or print. */
    private void end() {
        int length = used > 0 && line[used - 1] == '\r' ? used - 1 : used;
        byte[] text = Arrays.copyOf(line, length);
        used = 0;
        lines.accept(Utf8.decode(text));
    }
}
