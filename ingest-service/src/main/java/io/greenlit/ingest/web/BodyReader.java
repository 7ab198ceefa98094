package io.greenlit.ingest.web;

import io.greenlit.ingest.article.Submission;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Makes a submission of a whole body and the request around it. */
@FunctionalInterface
interface BodyReader {

  /**
   * Reads the body.
   *
   * @throws io.greenlit.platform.problem.Problem where it is not what its format says
   */
  Submission read(byte[] body, ServerHttpRequest request);
}
