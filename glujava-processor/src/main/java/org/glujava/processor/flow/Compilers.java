package org.glujava.processor.flow;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Where the compiler is javac, its trees of the source can be read. */
public final class Compilers {
    private Compilers() {}

    /** The check; none with another compiler, or behind a build tool that hides javac. */
    public static Optional<DecisionCheck> decisionCheck(ProcessingEnvironment environment) {
        try {
            return Optional.of(new DecisionCheck(Trees.instance(environment)));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }
}
