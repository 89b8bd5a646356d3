package org.glujava.lab.live;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests of a class are steps: when one has failed, those after it are skipped. Each is named on the standard output. */
final class Steps implements ExecutionCondition, BeforeEachCallback, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Steps.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        String failed = test.getTestMethod().isEmpty() ? null : store(test).get(SPACE, String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("no step has failed")
                : ConditionEvaluationResult.disabled("the step before it failed: " + failed);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        System.out.println("step: " + name(test));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            store(test).put(SPACE, name(test));
        }
    }

    private static String name(ExtensionContext test) {
        return test.getRequiredTestMethod().getName().replace('_', ' ');
    }

    /** Of the class, which all its tests share. */
    private static ExtensionContext.Store store(ExtensionContext test) {
        return test.getParent().orElseThrow().getStore(SPACE);
    }
}
