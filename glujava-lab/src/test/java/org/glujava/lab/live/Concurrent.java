package org.glujava.lab.live;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test that may run beside other tests of its class, because it mostly waits: glfs_fini alone takes 10 s. Tests with
 * FUSE mounts must not: GlusterFS may take a mount that another test has just removed for its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@interface Concurrent {}
