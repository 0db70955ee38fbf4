import { benchInterviews } from './interviews';

void benchInterviews();
