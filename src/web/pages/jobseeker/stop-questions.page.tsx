import type { VNode } from 'preact';
import { stopQuestionsTexts as t } from '../../../texts/stop-questions';
import { Notice, PostButton } from '../../components';
import { Page } from '../../layout';

export function StopQuestionsPage({
  token,
  isStopped,
}: {
  readonly token: string;
  readonly isStopped: boolean;
}): VNode {
  return (
    <Page title={t.title}>
      <h1>{t.title}</h1>
      {isStopped ? (
        <Notice tone="ok">{t.stopped}</Notice>
      ) : (
        <>
          <p>{t.intro}</p>
          <PostButton action={`/vragen-stoppen/${encodeURIComponent(token)}`}>{t.button}</PostButton>
        </>
      )}
      <p>{t.rest}</p>
    </Page>
  );
}
