package org.glujava.instance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.glujava.Args;
import org.glujava.FdContext;
import org.glujava.HandOver;
import org.glujava.InodeContext;
import org.glujava.Inodes;
import org.glujava.MemoryBudget;
import org.glujava.Parent;
import org.glujava.Reply;
import org.glujava.Scheduler;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.TranslatorLogger;
import org.glujava.context.Contexts;
import org.glujava.frame.Operations;
import org.glujava.type.Credentials;

/** The {@link TranslatorContext} of an instance. */
public record VolumeContext(
        VolumeDescription description,
        String translator,
        TranslatorLogger logger,
        Operations operations,
        Executor executor,
        Scheduler scheduler,
        Clock clock,
        Inodes inodes,
        Contexts contexts,
        MemoryShare share,
        VolumeGraph graph,
        HandOvers handOvers)
        implements TranslatorContext {
    @Override
    public <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args) {
        checkChild(child);
        return operations.start(child, credentials, args);
    }

    @Override
    public <R extends Reply> R call(Subvolume child, Credentials credentials, Args<R> args) {
        checkChild(child);
        return operations.call(child, credentials, args);
    }

    private void checkChild(Subvolume child) {
        if (!subvolumes().contains(child)) {
            throw new IllegalArgumentException(child + " is no child of this translator; it has " + subvolumes());
        }
    }

    @Override
    public <T> InodeContext<T> inodeContext(Class<T> type) {
        return contexts.ofInodes(type);
    }

    @Override
    public <T> FdContext<T> fdContext(Class<T> type) {
        return contexts.ofFds(type);
    }

    @Override
    public <T, S> void handOver(String name, Class<S> type, InodeContext<T> context, HandOver<T, S> handOver) {
        handOvers.ofInodes(name, type, context, handOver);
    }

    @Override
    public <T, S> void handOver(String name, Class<S> type, FdContext<T> context, HandOver<T, S> handOver) {
        handOvers.ofFds(name, type, context, handOver);
    }

    @Override
    public <T, S> void handOver(String name, Class<S> type, T object, HandOver<T, S> handOver) {
        handOvers.ofObject(name, type, object, handOver);
    }

    @Override
    public MemoryBudget memory() {
        return share.join();
    }

    @Override
    public String volume() {
        return description.volume();
    }

    @Override
    public List<Subvolume> subvolumes() {
        return description.subvolumes();
    }

    @Override
    public List<String> optionsInGraph(String type, String key) {
        return graph.options(type, key);
    }

    @Override
    public Optional<String> mountedFolder() {
        return graph.mountedFolder();
    }

    @Override
    public List<Parent> parents() {
        return description.parents();
    }
}
