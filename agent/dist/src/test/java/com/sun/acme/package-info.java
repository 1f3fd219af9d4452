/** Classes of an application in a package that is named as the JDK's are. Loaded by the application loader. */
package com.sun.acme;
