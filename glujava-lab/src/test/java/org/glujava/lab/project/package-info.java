/** Tests of the projects of {@code ./glujava new}. */
package org.glujava.lab.project;
