package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Closes the graphs of each test after the test. {@link GluJavaTest} registers it; so does
 *
 * <pre>{@code
 * @RegisterExtension
 * final TranslatorExtension graphs = new TranslatorExtension();
 * }</pre>
 *
 * <p>Graphs may be made in fields of a test class with one instance per test (JUnit's default), and by all code on the
 * test's thread.
 */
public final class TranslatorExtension implements TestInstancePreConstructCallback, AfterEachCallback {
    private static final ThreadLocal<List<TestGraph>> MADE = ThreadLocal.withInitial(ArrayList::new);

    static void made(TestGraph graph) {
        MADE.get().add(graph);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factoryContext, ExtensionContext context) {
        if (factoryContext.getOuterInstance().isEmpty()) {
            MADE.remove(); // graphs of tests without this extension
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<TestGraph> graphs = MADE.get();
        MADE.remove();
        AssertionError failure = null;
        for (TestGraph graph : graphs) {
            try {
                graph.close();
            } catch (AssertionError e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
