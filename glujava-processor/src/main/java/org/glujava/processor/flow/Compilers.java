package org.glujava.processor.flow;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.glujava.fops.FopTable;

/** Gives access to source trees if the compiler is javac. */
public final class Compilers {
    private Compilers() {}

    /** Returns the checks that read source trees; empty with another compiler, or if a build tool hides javac. */
    public static Optional<SourceChecks> sourceChecks(ProcessingEnvironment environment, FopTable table) {
        try {
            Trees trees = Trees.instance(unwrapped(environment));
            return Optional.of(new SourceChecks(new DecisionCheck(trees), new UseCheck(trees, table)));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Returns javac's environment; Gradle's incremental compilation passes one that delegates to it. */
    private static ProcessingEnvironment unwrapped(ProcessingEnvironment environment) {
        try {
            Field delegate = environment.getClass().getDeclaredField("delegate");
            delegate.setAccessible(true);
            return delegate.get(environment) instanceof ProcessingEnvironment inner ? unwrapped(inner) : environment;
        } catch (ReflectiveOperationException | RuntimeException e) { // no such field, or not accessible
            return environment;
        }
    }
}
