package org.glujava.examples.debugtrace;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.type.Credentials;

/** A context whose logger keeps its lines, down to INFO. */
final class FakeContext implements TranslatorContext, System.Logger {
    final List<String> lines = new ArrayList<>();

    @Override
    public String volume() {
        return "trace";
    }

    @Override
    public String translator() {
        return "debug-trace";
    }

    @Override
    public List<Subvolume> subvolumes() {
        return List.of(new Subvolume(0, "client"));
    }

    @Override
    public <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args) {
        throw new UnsupportedOperationException("no graph");
    }

    @Override
    public System.Logger logger() {
        return this;
    }

    @Override
    public String getName() {
        return "trace";
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.getSeverity() >= Level.INFO.getSeverity();
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
        lines.add(level + " " + text);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... values) {
        lines.add(level + " " + format);
    }
}
