package org.glujava.testkit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.glujava.Args;
import org.glujava.FdContext;
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
import org.glujava.frame.WaitCheck;
import org.glujava.instance.MemoryShare;
import org.glujava.type.Credentials;

/** What a translator under test is told of its volume. */
record TestContext(
        String volume,
        String translator,
        List<Subvolume> subvolumes,
        Operations operations,
        WaitCheck waits,
        Tasks tasks,
        Scheduler scheduler,
        TestClock time,
        Inodes inodes,
        Contexts contexts,
        TranslatorLogger logger,
        MemoryShare share,
        Around around)
        implements TranslatorContext {
    @Override
    public List<String> optionsInGraph(String type, String key) {
        return around.options(type, key);
    }

    @Override
    public Optional<String> mountedFolder() {
        return Optional.ofNullable(around.mountedFolder());
    }

    @Override
    public List<Parent> parents() {
        return List.of(new Parent(0, "parent"));
    }

    @Override
    public <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args) {
        checkChild(child);
        return operations.start(child, credentials, args);
    }

    @Override
    public <R extends Reply> R call(Subvolume child, Credentials credentials, Args<R> args) {
        checkChild(child);
        waits.check(args.fop());
        CompletableFuture<R> future = operations.start(child, credentials, args);
        tasks.waitsFor(future);
        return Operations.await(args.fop(), future);
    }

    private void checkChild(Subvolume child) {
        if (!subvolumes.contains(child)) {
            throw new IllegalArgumentException(child + " is no child of this translator; it has " + subvolumes);
        }
    }

    @Override
    public Executor executor() {
        return tasks;
    }

    @Override
    public MemoryBudget memory() {
        return share.join();
    }

    @Override
    public Clock clock() {
        return time.asClock();
    }

    @Override
    public <T> InodeContext<T> inodeContext(Class<T> type) {
        return contexts.ofInodes(type);
    }

    @Override
    public <T> FdContext<T> fdContext(Class<T> type) {
        return contexts.ofFds(type);
    }
}
