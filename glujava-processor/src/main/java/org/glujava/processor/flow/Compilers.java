package org.glujava.processor.flow;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.glujava.fops.FopTable;

/** Where the compiler is javac, its trees of the source can be read. */
public final class Compilers {
    private Compilers() {}

    /** What reads the trees; none with another compiler, or behind a build tool that hides javac. */
    public static Optional<SourceChecks> sourceChecks(ProcessingEnvironment environment, FopTable table) {
        try {
            Trees trees = Trees.instance(environment);
            return Optional.of(new SourceChecks(new DecisionCheck(trees), new UseCheck(trees, table)));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }
}
